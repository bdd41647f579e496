// The look of a report: as a page of an official document in black on white, and themed where the variables say otherwise.

/** Names of fonts as official documents use them; what stands behind is for machines that do not have them. */
const titleFont = "'方正小标宋简体', '小标宋', 'STZhongsong', 'Songti SC', 'Noto Serif CJK SC', SimSun, serif";
const headingFont = "'黑体', SimHei, 'Heiti SC', 'Noto Sans CJK SC', sans-serif";
const textFont = "'仿宋_GB2312', '仿宋', FangSong, STFangsong, 'Noto Serif CJK SC', serif";

/** Style of the elements that `blocks.ts` writes. `--report-…` variables take on a theme. */
export const reportStyle = `
.report { max-width: 210mm; margin: 0 auto; color: var(--report-text, #000); font: 16px/1.75 var(--report-font, ${textFont}); }
.report h1 { margin: 1em 0; font: 1.6em/1.4 var(--report-font, ${titleFont}); text-align: center; text-wrap: balance; }
.report h2 { margin: 1.2em 0 .4em; font: 1.1em/1.6 var(--report-font, ${headingFont}); text-indent: 2em; }
.report h3 { margin: .6em 0 .2em; font-size: 1em; font-weight: bold; text-indent: 2em; }
.report p { margin: .3em 0; text-indent: 2em; overflow-wrap: anywhere; }
.report p.note { font-size: .85em; }
.report p.signature { text-align: right; }
.report table { width: 100%; margin: .8em 0 1.2em; border-collapse: collapse; table-layout: fixed; font-size: .8em; line-height: 1.35; }
.report caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.report th, .report td { padding: .3em .25em; border: 1px solid var(--report-line, #000); font-weight: normal; text-align: center; overflow-wrap: anywhere; }
.report th { text-wrap: balance; }
.report th[scope=row]:not([rowspan]) { text-align: left; text-wrap: wrap; }
.report td.value { font-variant-numeric: tabular-nums; }
.report figure { margin: 1.2em 0; font-size: .85em; }
.report figcaption { margin-bottom: .5em; font-family: var(--report-font, ${headingFont}); }
.report svg { display: block; width: 100%; max-width: 640px; overflow: visible; }
.report svg text { fill: currentColor; font-size: 14px; }
.report .area { fill: var(--report-area, #d9d9d9); stroke: currentColor; stroke-width: .75; }
.report .pattern-line { fill: none; stroke: currentColor; stroke-width: 1; }
@media (max-width: 560px) { .report table { font-size: .68em; } }
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
@media print { .report tr:not(:has(> [rowspan])), .report figure { break-inside: avoid; } .report h2, .report h3 { break-after: avoid; } }
`;
