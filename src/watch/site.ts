/**
 * A host as it is visited and compared: name and port, where www.ministry.example is the same as ministry.example.
 *
 * @param url whole
 */
export const siteOf = (url: string): string => new URL(url).host.replace(/^www\./, '');
