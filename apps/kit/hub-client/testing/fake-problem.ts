/** A refusal as the hub writes it. */
export function problem(code: string, status: number, details: object = {}): Response {
  return Response.json(
    { type: 'about:blank', title: code, status, detail: code, code, details, requestId: 'r' },
    { status },
  );
}
