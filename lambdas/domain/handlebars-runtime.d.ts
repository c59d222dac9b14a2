/** Handlebars types its whole, not its runtime: the runtime is the whole without the compiler. */
declare module 'handlebars/runtime.js' {
  type Whole = typeof import('handlebars');
  const runtime: { create(): Pick<Whole, 'template' | 'SafeString' | 'Utils'> };
  export default runtime;
}
