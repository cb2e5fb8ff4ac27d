/** The address of a script that the build keeps apart. */
declare module '*?script' {
  const address: string;
  export default address;
}
/** Names of the billing resources, from the published guards. */
declare module 'virtual:billing-names' {
  const names: readonly string[];
  export default names;
}
declare module '*.css';
