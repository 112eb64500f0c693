import { createContext } from 'preact';
import type { Place } from './document.tsx';

/** Where the page stands that a component is part of; null where it has no address of its own. */
export const PlaceOfPage = createContext<Place | null>(null);
