/** The one style sheet of the pages, set in the page itself and let in by its hash. */
import { createHash } from 'node:crypto';
import { answerStyles } from './answers/answer-styles.ts';
import { libraryStyles } from './library/library-styles.ts';
import { ownPageStyles } from './my-page/own-page-styles.ts';

/** Light and dark from one list of colours; each text pair has a contrast of 7:1 or more. */
const colours = `
:root{color-scheme:light dark;--paper:#f5f1e8;--sheet:#fffdf8;--ink:#1d2a2c;--soft:#445255;--line:#768284;--hair:#ddd6c6;--deep:#0b5653;--deep-ink:#fff;--deep-hover:#073f3d;--tint:#e6f0ec;--danger:#fdeeea;--danger-line:#a3231a;--danger-ink:#7a1710;--focus:#b34700}
@media (prefers-color-scheme:dark){:root{--paper:#10181a;--sheet:#182326;--ink:#eef3f1;--soft:#bccac8;--line:#87989a;--hair:#314043;--deep:#8fdccd;--deep-ink:#062320;--deep-hover:#b5ece1;--tint:#1d3231;--danger:#381613;--danger-line:#ff9d92;--danger-ink:#ffc9c2;--focus:#ffc46b}}`;

/** 112.5 % of the reader's own size: 18 px where nothing is set, 20 px on wide screens. */
const text = `
*,*::before,*::after{box-sizing:border-box}
html{font-size:112.5%;-webkit-text-size-adjust:100%;text-size-adjust:100%}
@media (min-width:48rem){html{font-size:125%}}
body{margin:0;background:var(--paper);color:var(--ink);font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Ubuntu,Cantarell,"Open Sans",sans-serif;line-height:1.55;overflow-wrap:break-word}
h1,h2{font-family:"Iowan Old Style","Palatino Linotype",Palatino,"Noto Serif",Georgia,serif;font-weight:700;line-height:1.2;text-wrap:balance;margin:0}
h1{font-size:clamp(1.6rem,1.25rem + 1.8vw,2.1rem)}
h2{font-size:clamp(1.15rem,1.05rem + .5vw,1.25rem)}
p,ul,ol{margin:0}
p,li,legend,.label,.choice span{text-wrap:pretty}
a{color:var(--deep);text-underline-offset:.18em;text-decoration-thickness:.08em}
a:hover{text-decoration-thickness:.16em}
:focus-visible{outline:.2rem solid var(--focus);outline-offset:.18rem;border-radius:.25rem}`;

const frame = `
.skip{position:absolute;inset-inline-start:-999rem;background:var(--sheet);padding:.7rem 1rem;z-index:1}
.skip:focus{inset-inline-start:.5rem;inset-block-start:.5rem}
.bar{display:flex;flex-wrap:wrap;gap:.25rem .5rem;justify-content:space-between;align-items:center;max-width:38rem;margin:0 auto;padding:.9rem 1rem .2rem}
.brand{display:inline-flex;gap:.55rem;align-items:center;min-height:2.5rem;font-weight:700;letter-spacing:.01em;color:var(--ink)}
.brand svg{inline-size:1.9rem;block-size:1.9rem}
.brand .tile{fill:var(--deep)}
.brand .path{stroke:var(--sheet)}
.languages{display:flex;margin-inline:-.45rem}
.languages a,.languages span{display:inline-flex;align-items:center;min-height:2.5rem;padding:0 .45rem}
.languages span{font-weight:700}
main{max-width:38rem;margin:0 auto;padding:.8rem 1rem 2.5rem;display:grid;gap:1.4rem}
main:focus{outline:none}
.lede{font-size:1.08rem}
.stack{display:grid;gap:.9rem}
.sheet{background:var(--sheet);border:1px solid var(--hair);border-radius:.9rem;padding:1.2rem}
@media (min-width:48rem){.sheet{padding:1.6rem 1.8rem}}
.note{background:var(--tint);border-inline-start:.35rem solid var(--deep);border-radius:.5rem;padding:1rem 1.1rem}
.soft{color:var(--soft)}
.danger{background:var(--danger);border:.12rem solid var(--danger-line);border-inline-start-width:.5rem;border-radius:.6rem;padding:1.1rem 1.2rem}
.danger h2{color:var(--danger-ink);font-family:inherit;font-size:1.12rem;line-height:1.4;text-wrap:wrap}
.danger h2 a{color:inherit;white-space:nowrap}
.list{padding-inline-start:1.2rem;display:grid;gap:.4rem}
.typed{font-weight:700;overflow-wrap:anywhere}
.keep{font-size:.95rem}
footer{max-width:38rem;margin:0 auto;padding:0 1rem 2.5rem;color:var(--soft);font-size:.95rem}`;

/** Targets are 2.75rem and more: 49 px at the usual size. */
const forms = `
form{display:grid;gap:1.5rem;margin:0}
fieldset{border:0;margin:0;padding:0;min-inline-size:0;display:grid;gap:.6rem}
legend,.label{font-weight:700;padding:0}
legend{margin-block-end:.6rem}
.field{display:grid;gap:.35rem}
.hint{color:var(--soft);font-size:.95rem}
legend+.hint,legend+.wrong{margin-block-start:-.35rem}
.wrong{color:var(--danger-ink);font-weight:700}
.field:has(>.wrong),.field:has(>fieldset>.wrong){border-inline-start:.3rem solid var(--danger-line);padding-inline-start:.9rem}
input,select,button{font:inherit;color:inherit}
input[type=text],input[type=email],select{inline-size:100%;min-height:3rem;padding:.5rem .75rem;background:var(--sheet);border:.11rem solid var(--line);border-radius:.5rem;text-overflow:ellipsis}
input[aria-invalid=true],select[aria-invalid=true]{border-color:var(--danger-line)}
.choice{display:flex;gap:.8rem;align-items:center;min-height:3rem;padding:.5rem .8rem;border:.11rem solid var(--line);border-radius:.5rem;background:var(--sheet);cursor:pointer}
.choice:has(:checked){border-color:var(--deep);background:var(--tint)}
.choice:has(:focus-visible){outline:.2rem solid var(--focus);outline-offset:.15rem}
.choice input{flex:none;inline-size:1.5rem;block-size:1.5rem;margin:0;accent-color:var(--deep)}
.choice input:focus-visible{outline:none}
.large{font-size:1.35rem}
.date{display:grid;grid-template-columns:3.6rem minmax(0,12rem);gap:.6rem}
.date .field:last-child{grid-column:1/-1;max-inline-size:6rem}
@media (min-width:30rem){.date{grid-template-columns:4.2rem minmax(0,12rem) 6rem}.date .field:last-child{grid-column:auto}}
.date .label{font-weight:400}
.group{display:grid;gap:1.5rem;padding-block-start:1.6rem;border-block-start:1px solid var(--hair)}
.actions{display:grid;gap:.8rem}
@media (min-width:30rem){.actions.two{grid-template-columns:1fr 1fr}}
button{display:flex;align-items:center;justify-content:center;inline-size:100%;min-height:3.3rem;padding:.6rem 1.2rem;border:.12rem solid var(--deep);border-radius:.7rem;background:var(--deep);color:var(--deep-ink);font-weight:700;text-align:center;text-wrap:balance;cursor:pointer}
button:hover{background:var(--deep-hover);border-color:var(--deep-hover)}
button.quiet{background:transparent;color:var(--deep)}
button.quiet:hover{background:var(--tint)}
button.big{min-height:4.2rem;font-size:1.15rem}
.summary{background:var(--sheet);border:.18rem solid var(--danger-line);border-radius:.6rem;padding:1.1rem 1.2rem}
.summary .list{list-style:none;padding:0;gap:0}
.summary a{color:var(--danger-ink);font-weight:700;display:block;padding-block:.5rem;line-height:1.4}
.summary:focus{outline:.2rem solid var(--focus);outline-offset:.18rem}
@media (forced-colors:active){.choice:has(:checked){outline:.15rem solid Highlight}}
@media print{.skip,.languages,button{display:none}body{background:#fff}}`;

export const styles = [
  colours,
  text,
  frame,
  forms,
  answerStyles,
  ownPageStyles,
  libraryStyles,
].join('');

/** Source expression that lets this sheet, and no other inline style, through the CSP. */
export const stylesHash = `'sha256-${createHash('sha256').update(styles).digest('base64')}'`;
