/** The files of a stock WordPress on a port of its own: nginx, PHP's server and MariaDB, all on this machine. */

/** Both addresses are the one that is asked: WordPress sends everybody else there, again and again. */
export const config = (address: string, socket: string): string => `<?php
define('DB_NAME', 'wp'); define('DB_USER', 'root'); define('DB_PASSWORD', ''); define('DB_HOST', 'localhost:${socket}');
define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
define('WP_HOME', '${address}'); define('WP_SITEURL', '${address}');
define('DISABLE_WP_CRON', true); define('WP_HTTP_BLOCK_EXTERNAL', true); define('AUTOMATIC_UPDATER_DISABLED', true);
foreach (['AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT'] as $name) define($name, 'of a measurement');
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;

/** What a web server would have told PHP. */
const asked = (port: number) =>
  `$_SERVER['HTTP_HOST'] = '127.0.0.1:${port}'; $_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1'; $_SERVER['REQUEST_METHOD'] = 'GET'; $_SERVER['REQUEST_URI'] = '/';`;

export const installing = (web: string, port: number): string => `<?php
define('WP_INSTALLING', true);
${asked(port)}
require '${web}/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
add_filter('pre_wp_mail', '__return_true');
wp_install('Bench', 'admin', 'admin@example.org', true, '', 'of a measurement');
switch_theme('twentytwentythree');
`;

/** An article a line in, its number a line out. */
export const inserting = (web: string, port: number): string => `<?php
${asked(port)}
require '${web}/wp-load.php';
wp_defer_term_counting(true);
while (($line = fgets(STDIN)) !== false) {
  $article = json_decode($line, true);
  $id = wp_insert_post(['post_title' => $article['title'], 'post_content' => $article['html'], 'post_status' => 'publish', 'post_date' => $article['date'], 'post_author' => 1], true);
  if (is_wp_error($id)) { fwrite(STDERR, $id->get_error_message()); exit(1); }
  echo $id, "\\n";
}
`;

/** As many workers as keep two cores busy, all there from the beginning. */
export const fpmConfig = (folder: string): string => `[global]
error_log = ${folder}/fpm.log
daemonize = no
[www]
user = root
group = root
listen = ${folder}/run/fpm.sock
listen.mode = 0666
pm = static
pm.max_children = 4
`;

export const nginxConfig = (folder: string, port: number): string => `worker_processes 1;
pid ${folder}/nginx.pid; error_log ${folder}/nginx.log error; daemon off; user root;
events { worker_connections 1024; }
http {
  access_log off; include /etc/nginx/mime.types; keepalive_requests 1000000;
  server {
    listen 127.0.0.1:${port}; root ${folder}/web; index index.php;
    location / { try_files $uri $uri/ /index.php?$args; }
    location ~ \\.php$ {
      include /etc/nginx/fastcgi_params;
      fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;
      fastcgi_param HTTP_HOST 127.0.0.1:${port};
      fastcgi_pass unix:${folder}/run/fpm.sock;
    }
  }
}
`;
