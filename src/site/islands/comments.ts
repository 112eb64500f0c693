import { actInPlace } from './comments/act.ts';
import { queueKeys } from './comments/queue-keys.ts';

/** What the script adds on pages of comments and of moderators, where every form works without it. */
actInPlace(document);
const queue = document.querySelector<HTMLElement>('[data-queue]');
if (queue) queueKeys(queue);
