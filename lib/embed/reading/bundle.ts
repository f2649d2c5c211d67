import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { buildSync } from "esbuild";

/*
 * Bundles the two scripts that stand outside the framework: the reading script inside every embed, and the loader for host
 * pages. `npm run reading` writes them as modules; they are made, not kept.
 */

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Compressed size that a script may not exceed (bytes). */
interface Script {
  readonly name: string;
  readonly entry: string;
  readonly output: string;
  readonly limit: number;
}

const SCRIPTS: readonly Script[] = [
  { name: "readingScript", entry: here("embed.ts"), output: here("script.generated.ts"), limit: 8 * 1024 },
  {
    name: "loaderScript",
    entry: here("../loader/loader.ts"),
    output: here("../loader/loader.generated.ts"),
    limit: 1229,
  },
];

for (const { name, entry, output, limit } of SCRIPTS) {
  const { outputFiles } = buildSync({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    target: "es2020",
    legalComments: "none",
  });
  const code = outputFiles[0]!.text.trim();
  // Inside an HTML document either would end or hide the script.
  if (/<\/script|<!--/i.test(code)) throw new Error(`${name}: holds text that can't stand in an inline script`);
  const gzip = gzipSync(code, { level: 9 }).length;
  if (gzip > limit) throw new Error(`${name}: ${gzip} bytes compressed, at most ${limit} are allowed`);
  const hash = createHash("sha256").update(code).digest("base64");
  writeFileSync(
    output,
    `// Made by lib/embed/reading/bundle.ts (npm run reading).\n/** ${gzip} bytes compressed. */\nexport const ${name} = ${JSON.stringify(code)};\n/** For a content security policy that allows this inline script and no other. */\nexport const ${name}Hash = "sha256-${hash}";\n`,
  );
  console.log(`${name}: ${code.length} bytes, gzip ${gzip}, brotli ${brotliCompressSync(code).length}`);
}
