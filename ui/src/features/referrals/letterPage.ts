import type { Language } from "../../words/languages";

const style = `body { font: 11pt/1.5 sans-serif; max-inline-size: 72ch; margin: 2cm auto; }
header { display: flex; justify-content: space-between; margin-block-end: 1cm; }
address { font-style: normal; margin-block-end: 1cm; }
address bdi { display: block; }
p { white-space: pre-wrap; }
dt { font-weight: 600; }
dd { margin: 0 0 .5em; }`;

/** A letter as a page of its own, black on white, that any computer can show and print. */
export function letterPage(letter: HTMLElement, language: Language): string {
  const copy = letter.cloneNode(true) as HTMLElement;
  for (const element of [copy, ...copy.querySelectorAll<HTMLElement>("[class]")]) {
    element.removeAttribute("class");
  }
  copy.removeAttribute("aria-label");
  copy.removeAttribute("data-print");
  // The title is neutral: it becomes the name of the print job and of the saved file.
  return [
    "<!doctype html>",
    `<html lang="${language.tag}" dir="${language.direction}">`,
    `<head><meta charset="utf-8"><title>letter</title><style>${style}</style></head>`,
    `<body>${copy.outerHTML}</body></html>`,
  ].join("\n");
}
