// Compiles the one stylesheet and lays the fonts beside it. No bundler, no third-party address in the result.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import path from "node:path";
import * as sass from "sass";

const here = path.dirname(fileURLToPath(import.meta.url));
const out = path.resolve(here, "../../wwwroot/assets");
const fonts = path.join(here, "node_modules/@fontsource-variable/source-sans-3");

rmSync(out, { recursive: true, force: true });
mkdirSync(path.join(out, "fonts"), { recursive: true });

// The font's name carries its content, so that it may be kept for ever and the preload names the same address as the stylesheet.
const ranges = JSON.parse(readFileSync(path.join(fonts, "unicode.json"), "utf8"));
const faces = [["latin", "normal"], ["latin", "italic"], ["latin-ext", "normal"], ["latin-ext", "italic"]].map(([subset, style]) => {
  const from = path.join(fonts, "files", `source-sans-3-${subset}-wght-${style}.woff2`);
  const hash = createHash("sha256").update(readFileSync(from)).digest("hex").slice(0, 10);
  const name = `source-sans-3-${subset}-${style}.${hash}.woff2`;
  copyFileSync(from, path.join(out, "fonts", name));
  return { subset, style, name };
});
copyFileSync(path.join(fonts, "LICENSE"), path.join(out, "fonts", "LICENSE.txt"));

const face = ({ subset, style, name }) =>
  `@font-face{font-family:"Source Sans 3 Variable";font-style:${style};font-weight:200 900;font-display:swap;` +
  `src:url(fonts/${name}) format("woff2-variations");unicode-range:${ranges[subset]}}`;

const css = sass.compile(path.join(here, "scss/site.scss"), {
  style: "compressed",
  charset: false,
  loadPaths: [path.join(here, "node_modules")],
  quietDeps: true,
}).css;

writeFileSync(path.join(out, "site.css"), faces.map(face).join("") + css);
copyFileSync(path.join(here, "mark.svg"), path.join(out, "mark.svg"));
for (const script of ["register.js", "code.js", "passkeys.js"]) copyFileSync(path.join(here, script), path.join(out, script));
