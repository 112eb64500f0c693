/** What a personal token allows; each is given by itself, and none stands for another. */
export const tokenScopes = ['desk:read', 'facts:decide', 'evidence:decide', 'things:join'] as const;
export type TokenScope = (typeof tokenScopes)[number];
