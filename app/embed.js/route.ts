import { loaderScript } from "@/lib/embed/loader/loader.generated";
import { machine } from "@/lib/http/respond";

/** The optional loader for host pages: finds placeholders, makes lazy frames, keeps their height. */
export const { GET, HEAD, OPTIONS } = machine(() => ({
  type: "text/javascript; charset=utf-8",
  key: "embed.js",
  make: () => loaderScript,
}));
