/** better-auth's names of tables and columns in ours; the tables are made by a migration, never by the library. */
const dates = { createdAt: 'created_at', updatedAt: 'updated_at' };

export const memberTable = {
  modelName: 'member',
  fields: { ...dates, emailVerified: 'email_verified' },
};
export const sessionTable = {
  modelName: 'member_session',
  fields: {
    ...dates,
    userId: 'member_id',
    expiresAt: 'expires_at',
    ipAddress: 'ip_address',
    userAgent: 'user_agent',
  },
};
export const loginTable = {
  modelName: 'member_login',
  fields: {
    ...dates,
    userId: 'member_id',
    accountId: 'account_id',
    providerId: 'provider_id',
    accessToken: 'access_token',
    refreshToken: 'refresh_token',
    idToken: 'id_token',
    accessTokenExpiresAt: 'access_token_expires_at',
    refreshTokenExpiresAt: 'refresh_token_expires_at',
  },
};
export const verificationTable = {
  modelName: 'member_verification',
  fields: { ...dates, expiresAt: 'expires_at' },
};
export const secondFactorTables = {
  user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
  twoFactor: {
    modelName: 'member_second_factor',
    fields: {
      userId: 'member_id',
      backupCodes: 'backup_codes',
      failedVerificationCount: 'failed_count',
      lockedUntil: 'locked_until',
    },
  },
};
export const passkeyTable = {
  passkey: {
    modelName: 'member_passkey',
    fields: {
      userId: 'member_id',
      publicKey: 'public_key',
      credentialID: 'credential_id',
      deviceType: 'device_type',
      backedUp: 'backed_up',
      createdAt: 'created_at',
    },
  },
};
