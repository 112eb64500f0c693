/** An OpenID Connect provider of the operator's. */
export interface OpenIdSettings {
  /** `https://login.example.org/realms/main`: its settings are found below it. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** As it stands on the button. */
  readonly name: string;
}

export const openIdProvider = 'openid';
/** Below this path better-auth believes itself to be; only the way back from an OpenID provider is really there. */
export const authPath = '/auth';
