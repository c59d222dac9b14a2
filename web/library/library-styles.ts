/** Styles of the things to read and print, on the screen and on paper. */

const screen = `
.library{display:grid;gap:1.4rem}
.picture{display:block;inline-size:100%;max-inline-size:32.5rem;block-size:auto;border-radius:.9rem}
.level{gap:1.6rem}
.move{border-block-start:1px solid var(--hair);padding-block-start:1.4rem}
.move dl{margin:0;display:grid;gap:.7rem}
.move dt{font-weight:700}
.move dd{margin:0}
@media (min-width:40rem){.move dl>div{display:grid;grid-template-columns:9rem 1fr;gap:1rem}}
.ways-on ul{list-style:none;padding:0}
.ways-on a{display:inline-block;padding-block:.6rem;min-height:2.75rem}
.papers ul{list-style:none;padding:0;font-size:.9rem}
.papers li{padding-block:.6rem}
.by-hand{display:grid;gap:1rem}
.by-hand p,p.by-hand{border-block-end:1px solid var(--line);padding-block-end:.3rem}
.week .by-hand{grid-template-columns:auto 1fr;align-items:end;gap:1.2rem}
.week table{table-layout:fixed}
.week td{border:1px solid var(--line)}
.week th{font-weight:700}
@media (max-width:30rem){.week th{font-size:.78rem;padding-inline-end:.2rem}}
.week tbody th{padding-block:.7rem}`;

/** A move keeps its picture; the card is one sheet of A5 or larger, a diary two weeks a sheet. */
const paper = `
@page card{margin:9mm}
@media print{
.bar:has(+main .library),main:has(.library)+footer,.library .ways-on,.library .screen{display:none}
html:has(.library){font-size:11pt}
html:has(.library.card){font-size:10.5pt;line-height:1.4}
main:has(.library){max-width:none;padding:0}
.library .sheet{border:0;padding:0}
.library.moves{display:block}
.library.moves>*{margin-block-end:1rem}
.library .move,.library.faq .sheet,.library .week,.library .danger{break-inside:avoid}
.library .level{display:block;break-before:page}
.library .level .move{gap:.5rem;padding-block:.8rem}
.library .picture{max-inline-size:9.5cm}
.library .move dl{gap:.25rem}
.library .move dl>div{display:grid;grid-template-columns:7.5rem 1fr;gap:.6rem}
.library.card{page:card;gap:.8rem}
.library.card h1{font-size:1.5rem}
.library .danger{border-color:#000;padding:.8rem 1rem}
.library .danger .list{gap:.25rem}
.card .by-hand p{padding-block-start:.6rem}
.library.diary{display:block}
.library.diary>*{margin-block-end:.8rem}
.library.diary .week:nth-of-type(2n+1){break-before:page}
.library.diary .week:first-of-type{break-before:auto}
.week{gap:.4rem}
.week tbody th{padding-block:.62rem}
}
@media print and (min-width:170mm){html:has(.library.card){font-size:15pt}}`;

export const libraryStyles = [screen, paper].join('');
