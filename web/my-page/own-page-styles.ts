/** Styles of "my page": its folded groups, its pictures, and how it lies on paper. */

const folds = `
.folds{display:grid;gap:.6rem}
.fold{background:var(--sheet);border:1px solid var(--hair);border-radius:.7rem}
.fold>summary,.plain>summary{display:flex;align-items:center;gap:.7rem;min-height:3.2rem;padding:.5rem 1.1rem;font-weight:700;cursor:pointer;list-style:none}
.plain>summary{padding-inline:0;min-height:2.75rem;color:var(--deep)}
.fold>summary::-webkit-details-marker,.plain>summary::-webkit-details-marker{display:none}
.fold>summary::before,.plain>summary::before{content:"";flex:none;inline-size:.55rem;block-size:.55rem;border:solid var(--deep);border-width:.16rem .16rem 0 0;transform:rotate(45deg)}
.fold[open]>summary::before,.plain[open]>summary::before{transform:rotate(135deg)}
.fold>summary:hover{background:var(--tint);border-radius:.7rem}
.inside{display:grid;gap:1.8rem;padding:.6rem 1.1rem 1.4rem}
.done p:first-child{font-weight:700}
.done:focus{outline:none}`;

/** Coordinates are per cent and letters rem, so that a picture is read as easily as the page. */
const charts = `
h3{font-size:1.02rem;line-height:1.3;margin:0}
.chart+.chart{padding-block-start:1.2rem;border-block-start:1px solid var(--hair)}
.trend{display:block;inline-size:100%;block-size:11.5rem;overflow:visible;fill:var(--ink);font-size:.85rem}
.trend .rule{stroke:var(--line);stroke-width:1}
.trend .line{stroke:var(--deep);stroke-width:3;stroke-linecap:round}
.trend .dot{fill:var(--deep)}
.trend .value{text-anchor:middle;font-weight:700;paint-order:stroke;stroke:var(--sheet);stroke-width:4}
.trend .end{text-anchor:end}
table{inline-size:100%;border-collapse:collapse}
caption{text-align:start;color:var(--soft);font-size:.95rem;padding-block-end:.4rem}
th,td{text-align:start;padding:.4rem .6rem .4rem 0;border-block-end:1px solid var(--hair);font-weight:400}
thead th{font-weight:700}`;

/** One sheet of A4 or Letter in black and white, and nothing on it but the report. */
const paper = `
.report{display:grid;gap:1.2rem}
.report section{display:grid;gap:.4rem}
.blank{block-size:2.2rem;border-block-end:1px solid var(--line)}
.report .screen section{gap:.9rem}
.report .paper{display:none}
.pair{display:grid;gap:1.2rem}
@media print{
.report .paper{display:grid}
.pair{grid-template-columns:1fr 1fr;gap:1.6rem;align-items:start}
.paper .title{font-weight:700;font-size:1.3rem}
.report .list{gap:.15rem}
.report .danger{padding:.4rem .6rem}
.report .danger .list{grid-template-columns:1fr 1fr;gap:.1rem 1.2rem}
@page{margin:14mm}
:root{color-scheme:light;--paper:#fff;--sheet:#fff;--ink:#000;--soft:#000;--line:#555;--hair:#999;--deep:#000;--tint:#fff}
.screen{display:none}
.bar:has(+main .report),main:has(.report)+footer{display:none}
html:has(.report){font-size:10.5pt}
main:has(.report){max-width:none;padding:0}
.report{gap:.6rem;line-height:1.35}
.report .stack{gap:.4rem}
.report h1{font-size:1.5rem}
.report caption{display:none}
.charts{display:grid;grid-template-columns:1fr 1fr;gap:1.6rem;align-items:start}
.report .chart+.chart{border:0;padding:0}
.report .chart,.report section{break-inside:avoid}
.report .trend{block-size:8rem}
.report th,.report td{padding-block:.1rem}
}`;

export const ownPageStyles = [folds, charts, paper].join('');
