/** What every form on "my page" has in common: its session, what it does, what was typed into it. */
import type { Child } from 'hono/jsx';
import type { Language } from '../../emails/languages.ts';
import type { EpochSeconds } from '../../lambdas/domain/ids.ts';
import type { OwnPage } from '../../lambdas/domain/own-page.ts';
import type { Mended } from './my-page-check.ts';
import type { OwnField } from './own-form-words.ts';

/** The page of one person in one session, in the language it is shown in. */
export interface OwnView {
  readonly session: string;
  readonly page: OwnPage;
  readonly now: EpochSeconds;
  /** The form that must be mended, where one must. */
  readonly mend?: Mended | undefined;
}

interface DoFormProps {
  readonly session: string;
  readonly language: Language;
  /** What the press does; it stands in the form, so that no address tells it. */
  readonly what: string;
  readonly children: Child;
}

/** The language stands in the address for the one page that knows nobody: that of an ended session. */
export function DoForm({ session, language, what, children }: DoFormProps) {
  return (
    <form method="post" action={`/my?lang=${language}`} novalidate>
      <input type="hidden" name="session" value={session} />
      <input type="hidden" name="do" value={what} />
      {children}
    </form>
  );
}

interface DoButtonProps extends Omit<DoFormProps, 'children'> {
  readonly label: string;
  readonly quiet?: boolean;
}

export function DoButton({ label, quiet = false, ...form }: DoButtonProps) {
  return (
    <DoForm {...form}>
      <button type="submit" class={quiet ? 'quiet' : undefined}>
        {label}
      </button>
    </DoForm>
  );
}

interface FoldProps {
  readonly name: string;
  readonly open: boolean;
  readonly children: Child;
}

/** A named group that opens without a script. */
export function Fold({ name, open, children }: FoldProps) {
  return (
    <details class="fold" open={open}>
      <summary>{name}</summary>
      <div class="inside">{children}</div>
    </details>
  );
}

export const isOpen = ({ mend }: OwnView, ...forms: string[]): boolean =>
  mend !== undefined && forms.includes(mend.form);

/** What a field shows: as it was typed where its form must be mended, else as it stands. */
export const shownIn =
  ({ mend }: OwnView, form: string) =>
  (field: string, stands = ''): string =>
    mend?.form === form ? (mend.typed[field] ?? '') : stands;

export const wrongIn =
  ({ mend }: OwnView, form: string) =>
  (field: OwnField): string | undefined =>
    mend?.form === form ? mend.errors[field] : undefined;
