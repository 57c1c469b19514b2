/** The part of the npm package `opencc-js` that is used here; its own types do not resolve from CommonJS. */
declare module 'opencc-js/t2cn' {
  export function Converter(options: { from: 't'; to: 'cn' }): (text: string) => string;
}

declare module 'opencc-js' {
  export function Converter(options: { from: 'jp'; to: 'cn' }): (text: string) => string;
}
