/** One expected "no": its status over HTTP and its words. */
export interface RefusalKind {
  readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 422 | 423 | 429 | 500 | 503 | 507;
  /** Sentences in every language of the screens; `{name}` is filled from the refusal's details. */
  readonly en: string;
  readonly vi: string;
}
