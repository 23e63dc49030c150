/** The screens, each a folder under apps/ with an index.html, served at /<name>; the guest's at /track/<token>. */
export const screenNames = ['pos', 'kiosk', 'kitchen', 'board', 'console', 'guest'] as const;
