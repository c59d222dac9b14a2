/** mjml ships no types: the part of it that the compiler uses. */
declare module 'mjml' {
  interface Options {
    readonly validationLevel?: 'strict' | 'soft' | 'skip';
    readonly keepComments?: boolean;
    readonly fonts?: Readonly<Record<string, string>>;
    readonly minify?: boolean;
    readonly minifyOptions?: Readonly<Record<string, unknown>>;
  }
  interface Compiled {
    readonly html: string;
    readonly errors: readonly { readonly formattedMessage: string }[];
  }
  export default function mjml2html(source: string, options?: Options): Promise<Compiled>;
}
