import type { Language } from '@comanda/shared/contracts/common.ts';
import { type Problem, type Refusal, refusalKinds, refusalSentence } from '@comanda/shared/contracts/refusals.ts';

/** A refusal as RFC 9457 problem details, its sentence in the caller's language. */
export function toProblem(refusal: Refusal, language: Language, requestId: string): Problem {
  return {
    type: `urn:comanda:refusal:${refusal.code}`,
    title: refusal.code.replaceAll('_', ' '),
    status: refusalKinds[refusal.code].status,
    detail: refusalSentence(refusal, language),
    code: refusal.code,
    ...(refusal.field !== undefined && { field: refusal.field }),
    ...(refusal.details && { details: refusal.details }),
    requestId,
  };
}

/** The first language of an Accept-Language header that the hub speaks. */
export function languageOf(header: string | undefined): Language {
  for (const part of header?.split(',') ?? []) {
    const language = part.trim().slice(0, 2).toLowerCase();
    if (language === 'vi' || language === 'en') return language;
  }
  return 'en';
}
