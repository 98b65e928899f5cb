export declare const brand: unique symbol;

/** A primitive that only its own constructor can make: `Rial` is a number, a number is not a `Rial`. */
export type Brand<Value, Name extends string> = Value & { readonly [brand]: Name };
