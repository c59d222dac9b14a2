/** Whom a letter tells people to call with a question that can wait, by language: "Call …". */
import type { ClinicToCall } from '../lambdas/domain/clinic.ts';
import type { Language } from './languages.ts';

/** Takes the clinic that enrolled the reader; whoever signed up alone has a doctor of their own. */
export const whomToCall: Readonly<Record<Language, (clinic: ClinicToCall | undefined) => string>> =
  {
    en: (clinic) => (clinic ? `your clinic, ${clinic.name}, on ${clinic.phone}` : 'your doctor'),
    es: (clinic) => (clinic ? `a su clínica, ${clinic.name}, al ${clinic.phone}` : 'a su médico'),
  };
