declare module "*/languages.toml" {
  /** `locales/languages.toml`, read at build time. */
  const languages: Record<
    string,
    {
      name: string;
      direction: "ltr" | "rtl";
      region: string;
      reviewed_by: string;
      reviewed_on: string;
    }
  >;
  export default languages;
}
