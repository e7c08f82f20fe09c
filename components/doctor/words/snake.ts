/** A name as the catalogue's keys write it. */
export type Snake<S extends string> = S extends `${infer A}-${infer B}` ? `${A}_${Snake<B>}` : S;

export const snake = <S extends string>(name: S): Snake<S> => name.replaceAll('-', '_') as Snake<S>;
