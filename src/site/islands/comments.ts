import { actInPlace } from './comments/act.ts';

/** What the script adds on pages of comments, where every form works without it. */
actInPlace(document);
