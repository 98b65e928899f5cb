declare module "linebreak" {
  type LineBreak = { readonly position: number; readonly required: boolean };
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): LineBreak | null;
  }
}
