/** Sign-ins of the program and of the central system: 3 to 64 small letters, digits, and . _ - inside. */
export const LOGIN_PATTERN = /^[a-z0-9](?:[a-z0-9._-]{1,62}[a-z0-9])$/u;
