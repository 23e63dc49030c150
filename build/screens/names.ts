/** The screens, each a folder under apps/ with an index.html, served at /<name>. */
export const screenNames = ['pos', 'kiosk', 'kitchen', 'board', 'console', 'guest'] as const;
