/** Styles of the answer pages: the numbers to choose from, and the page that says to get help. */

/** Eleven numbers in rows of six; at 360 px each is 44 px wide or more, beside an error too. */
const numbers = `
.numbers{display:grid;grid-template-columns:repeat(6,minmax(0,1fr));gap:.3rem}
.number{position:relative;display:grid;min-height:3rem;cursor:pointer}
.number input{position:absolute;inset:0;inline-size:100%;block-size:100%;margin:0;opacity:0;cursor:pointer}
.number span{display:grid;place-items:center;border:.11rem solid var(--line);border-radius:.5rem;background:var(--sheet);font-size:1.15rem;font-weight:700}
.number input:checked+span{background:var(--deep);border-color:var(--deep);color:var(--deep-ink)}
.number input:focus-visible+span{outline:.2rem solid var(--focus);outline-offset:.12rem}
.number:hover span{border-color:var(--deep)}
@media (forced-colors:active){.number input:checked+span{outline:.2rem solid Highlight}}`;

/** Large type first of all; the button to call is the largest thing on the page. */
const alarm = `
.alarm{display:grid;gap:1.1rem;font-size:1.15rem;line-height:1.5}
.alarm h1{font-family:inherit;font-size:clamp(2.1rem,1.5rem + 3vw,2.8rem);line-height:1.1;color:var(--danger-ink)}
.alarm h2{font-family:inherit;font-size:1.15rem}
.alarm .list{gap:.9rem;list-style:none;padding:0}
.alarm .list li{border-inline-start:.35rem solid var(--danger-line);padding:.2rem 0 .2rem .9rem;font-weight:700}
.call{display:flex;align-items:center;justify-content:center;min-height:4.6rem;padding:.6rem 1.2rem;border:.12rem solid transparent;border-radius:.8rem;background:var(--danger-ink);color:var(--danger);font-size:1.5rem;font-weight:700;text-align:center;text-decoration:none}
.call:hover{text-decoration:underline}
.small{font-size:.95rem}
.small button{min-height:2.75rem;font-weight:400}`;

/** A question of a letter with its answer behind it. */
const teachBack = `
details.sheet>summary{cursor:pointer;min-height:2.75rem;padding-block:.5rem;font-weight:700;color:var(--deep)}
details.sheet[open]>summary{margin-block-end:.5rem}`;

export const answerStyles = [numbers, alarm, teachBack].join('');
