"""The one style sheet of the pages: A4 and Letter, in colour and in black and white, on paper and on a screen.

Meaning is never in a colour or in a ground that a printer may leave out: signs differ in shape, bars in their pattern.
"""

COLOURS = {
    "paper": "#ffffff",
    "ink": "#1c1b19",
    "quiet": "#56534d",
    "deep": "#0f4c5c",
    "warm": "#8f3b12",
    "rule": "#8a867e",
    "faint": "#d9d6cf",
}
"""Every colour there is. `rule` and `faint` only ever draw lines."""

TEXT = ("ink", "quiet", "deep", "warm")
"""The colours that words have."""

SIGNS = ("ink", "deep", "warm", "rule")
"""The colours of lines, bars and signs that mean something; `faint` lines only guide the eye."""

FONTS = '"Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif'
"""Fonts of one and the same width, so that a page is as long on one computer as on another."""

_SHEET = """
@page { margin: 11mm 13mm 14mm; }
* { box-sizing: border-box; }
html { color-scheme: light; background: var(--paper); color: var(--ink); font: 9pt/1.36 FONTS; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 200mm; padding: 8mm 4mm; }
.close { font-size: 8.4pt; line-height: 1.3; }
.tight { font-size: 7.6pt; line-height: 1.24; }
.sheet + .sheet { break-before: page; }
h1, h2, h3, p, ol, ul, dl, dd, table, figure, blockquote { margin: 0; padding: 0; }
h1, h2, h3, bdi, p, li, td, th, dd, dt, blockquote { overflow-wrap: anywhere; }
h1 { font-size: 1.9em; line-height: 1.15; font-weight: 700; letter-spacing: -.01em; }
h2 { font-size: 1.13em; line-height: 1.25; font-weight: 700; color: var(--deep); margin: .75em 0 .2em;
  padding-top: .35em; border-top: .6pt solid var(--rule); }
h3 { font-size: 1em; font-weight: 700; margin: .4em 0 .1em; }
h1, h2, h3, thead, caption { break-after: avoid; }
p, li, dd, blockquote { orphans: 2; widows: 2; }
p + p { margin-top: .3em; }
header { border-bottom: 1.6pt solid var(--deep); padding-bottom: .45em; }
header p { color: var(--quiet); }
header .kind { font-weight: 700; color: var(--deep); letter-spacing: .02em; }
header .whose { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: 0 1em;
  margin-bottom: .15em; }
header .when { color: var(--ink); font-size: 1.13em; }
header + section > h2, header + .pair > section > h2, .sheet > section:first-child > h2,
.sheet > .pair:first-child > section > h2 { border-top: 0; margin-top: .3em; }
footer { border-top: .6pt solid var(--rule); margin-top: 1em; padding-top: .5em; color: var(--quiet); font-size: .9em; }
footer p { break-inside: avoid; }
ol, ul { padding-left: 1.5em; }
ul.plain { list-style: none; padding-left: 0; }
li { margin: .12em 0; }
.said { white-space: pre-line; }
.quiet { color: var(--quiet); }
.note { color: var(--quiet); font-size: .93em; }
.call { border: 1.2pt solid var(--ink); padding: .4em .6em; margin: .5em 0; font-weight: 700; break-inside: avoid; }
blockquote { border-left: 2.4pt solid var(--deep); padding: .1em 0 .1em .8em; font-size: 1.2em; line-height: 1.3; }
section { break-inside: avoid; }
section.long { break-inside: auto; }
.pair { display: grid; grid-template-columns: 1fr 1fr; column-gap: 6mm; }
.pair > * { min-width: 0; }
.four { display: grid; grid-template-columns: repeat(4, 1fr); column-gap: 5mm; }
.four > * { min-width: 0; }
.record { font-size: .92em; line-height: 1.3; table-layout: fixed; }
.record th:nth-child(1) { width: 5%; }
.record th:nth-child(2) { width: 14.5%; }
.record th:nth-child(3) { width: 10.5%; }
.record th:nth-child(5), .record th:nth-child(6) { width: 15.5%; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { text-align: left; vertical-align: top; padding: .16em .7em .16em 0; border-bottom: .4pt solid var(--faint); }
th { font-weight: 700; color: var(--quiet); border-bottom: .8pt solid var(--rule); }
tbody th { font-weight: 400; color: var(--ink); border-bottom: .4pt solid var(--faint); }
tr { break-inside: avoid; }
tr > :last-child { padding-right: 0; }
table + p { margin-top: .35em; }
.n { text-align: right; }
.n, .short { white-space: nowrap; }
tr.now > * { font-weight: 700; }
figure { break-inside: avoid; }
figure svg { display: block; width: 100%; height: auto; margin-top: .15em; }
figcaption { margin-top: .1em; }
svg { font: 10px FONTS; fill: var(--ink); }
svg text { paint-order: stroke; stroke: var(--paper); stroke-width: 2.5; stroke-linejoin: round; }
svg .quiet { fill: var(--quiet); }
svg .grid { stroke: var(--faint); stroke-width: .7; }
svg .axis { stroke: var(--rule); stroke-width: .9; }
svg .phase { stroke: var(--ink); stroke-width: .9; stroke-dasharray: 5 3; }
svg .bar { fill: var(--deep); stroke: var(--deep); stroke-width: .8; }
svg .other { stroke: var(--warm); stroke-width: .9; }
svg .hatch { stroke: var(--warm); stroke-width: 1.6; }
svg .child { fill: var(--deep); stroke: none; }
svg .parent { fill: var(--paper); stroke: var(--warm); stroke-width: 1.3; }
svg .along { fill: none; stroke: var(--deep); stroke-width: 1.1; }
svg .stairs { fill: none; stroke: var(--deep); stroke-width: 2.2; }
svg .riser { fill: none; stroke: var(--deep); stroke-width: .7; }
svg .joined { stroke: var(--rule); stroke-width: 1.4; }
svg .aim { fill: none; stroke: var(--warm); stroke-width: 1.3; stroke-dasharray: 1.5 2.5; stroke-linecap: round; }
svg .trend { fill: none; stroke: var(--ink); stroke-width: 1; stroke-dasharray: 8 3 1.5 3; }
svg .agreed { fill: var(--paper); stroke: var(--ink); stroke-width: 1.3; }
@media screen { body, .sheet { font-size: 11pt; line-height: 1.36; } }
@media screen and (max-width: 36em) { .pair, .four { grid-template-columns: 1fr; } }
@media print { body { max-width: none; padding: 0; } }
""".replace("FONTS", FONTS)

_RUNNING = """
@page { @bottom-left { content: "%s"; font: 7.5pt FONTS; color: COLOUR; }
  @bottom-right { content: "page " counter(page) " of " counter(pages); font: 7.5pt FONTS; color: COLOUR; } }
""".replace("FONTS", FONTS).replace("COLOUR", COLOURS["quiet"])


def style_sheet(running: str) -> str:
    """Give the style sheet; `running` stands at the foot of each printed page, beside which page of how many it is."""
    colours = " ".join(f"--{name}: {value};" for name, value in COLOURS.items())
    return f":root {{ {colours} }}{_SHEET}{_RUNNING % quoted(running)}"


def quoted(text: str) -> str:
    """Give text as it may stand between the quotes of a style sheet: but letters and digits, every sign by its code."""
    return "".join(sign if sign.isascii() and sign.isalnum() else f"\\{ord(sign):06x}" for sign in text)
