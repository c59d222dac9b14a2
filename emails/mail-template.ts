/** Turns a template into precompiled JavaScript, for a mail with its static text already quoted-printable. */
import Handlebars from 'handlebars';
import { encodeText } from '../lambdas/domain/quoted-printable.ts';

/** `strict`: a value that is missing at send time throws; `ignoreStandalone`: the text is final as parsed. */
const options = { knownHelpersOnly: true, strict: true, ignoreStandalone: true } as const;

/** @returns source text of a Handlebars template specification */
export function precompile(program: hbs.AST.Program): string {
  return String(Handlebars.precompile(program, options));
}

function encodeStatics(program: hbs.AST.Program): hbs.AST.Program {
  return {
    ...program,
    body: program.body.map((node) => {
      if (node.type === 'ContentStatement') {
        return { ...node, value: encodeText((node as hbs.AST.ContentStatement).value) };
      }
      if (node.type === 'BlockStatement') {
        const block = node as hbs.AST.BlockStatement;
        return {
          ...block,
          program: encodeStatics(block.program),
          ...(block.inverse ? { inverse: encodeStatics(block.inverse) } : {}),
        };
      }
      return node;
    }),
  };
}

/** The same, its static text quoted-printable; every placeholder stands alone between soft line breaks. */
export function precompileForMail(program: hbs.AST.Program): string {
  return precompile(encodeStatics(program));
}
