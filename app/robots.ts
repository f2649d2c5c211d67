import type { MetadataRoute } from "next";
import { siteUrl } from "@/lib/embed/addresses";

/** Everything may be read; embeds say noindex by themselves, so that their canonical page is found instead. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: "*", allow: "/" }, sitemap: `${siteUrl()}/sitemap.xml` };
}
