import { XMLParser, XMLValidator } from "fast-xml-parser";
import { AnswerError } from "../source";
import { textOf } from "./text";

/** An element: its attributes as "@name", its children by name without prefix; elements named in `lists` are always arrays. */
// biome-ignore lint/suspicious/noExplicitAny: XML has no type; what is read from it is checked where it is read
export type Element = any;

/**
 * An XML answer as objects; every text stays text.
 * @throws AnswerError for a text that isn't well-formed, which is how a web page or half an answer looks
 */
export function xmlOf(bytes: Uint8Array, lists: readonly string[], encoding = "utf-8"): Element {
  const text = textOf(bytes, encoding);
  const valid = XMLValidator.validate(text);
  if (valid !== true) throw new AnswerError(`the answer is not XML: ${valid.err.msg} (line ${valid.err.line})`);
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "@",
    parseTagValue: false,
    removeNSPrefix: true,
    isArray: (name) => lists.includes(name),
  });
  return parser.parse(text);
}
