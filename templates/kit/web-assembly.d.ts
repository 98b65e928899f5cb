// The part of WebAssembly that Node gives; its types stand in the DOM library, which this room must not see.
declare namespace WebAssembly {
  type Memory = { readonly buffer: ArrayBuffer };
  class Module {
    constructor(bytes: Uint8Array<ArrayBuffer>);
    private readonly kind: "module";
  }
  class Instance {
    constructor(module: Module, imports: Readonly<Record<string, never>>);
    readonly exports: Readonly<Record<string, unknown>>;
  }
}
