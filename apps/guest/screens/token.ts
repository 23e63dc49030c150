/** The token in the page's address, `/track/<token>`; empty where there is none, which the hub knows no order for. */
export const tokenIn = (path: string): string => /^\/track\/([^/]+)\/?$/.exec(path)?.[1] ?? '';
