const alwaysAsked = new Set(["then", "toJSON", "default", "__esModule"]);

/** Wraps an object so that whatever the stand-in does not model fails loudly instead of being undefined. */
export function strict<Target extends object>(name: string, target: Target): Target {
  return new Proxy(target, {
    get(object, key) {
      if (!(key in object) && typeof key === "string" && !alwaysAsked.has(key))
        throw new Error(`electron stand-in: ${name}.${key} is not modelled`);
      const value: unknown = Reflect.get(object, key, object);
      return typeof value === "function" && !/^class\b/.test(String(value)) ? value.bind(object) : value;
    },
  });
}

/** An event that a listener may refuse. */
export class HostEvent {
  defaultPrevented = false;

  preventDefault(): void {
    this.defaultPrevented = true;
  }
}
