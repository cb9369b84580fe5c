import { Document, isMap, isScalar, isSeq, Scalar, type ToStringOptions, visit } from 'yaml';

const STYLE: ToStringOptions = { lineWidth: 0, flowCollectionPadding: false };

/** What nothing needs to show the ends of: an address, an id. */
const PLAIN = /^[\w./-]+$/;
const ID = /^[a-z][a-z\d-]*$/;

/**
 * Write data as the text of a YAML file. Lists of ids take one line. Texts in lists are quoted: lines recorded verbatim may
 * end in white space that only quotes make visible.
 */
export function writeYaml(data: object): string {
  const document = new Document(data);
  visit(document, {
    Seq: (_, list) => {
      const texts = list.items.filter((item) => isScalar(item));
      for (const text of texts) if (!PLAIN.test(String(text.value))) text.type = Scalar.QUOTE_DOUBLE;
      list.flow = texts.length > 0 && list.items.every((item) => isScalar(item) && ID.test(String(item.value)));
    },
  });
  return document.toString(STYLE);
}

/** Write an entry of a list, or a key with its value, as lines without indent. Lists of plain values take one line. */
export function writeMember(key: string | undefined, value: unknown): string[] {
  return compose(key, value, false).toString(STYLE).trimEnd().split('\n');
}

/** Write the same for a place within brackets: `a: 1` of `{a: 1}`. */
export function writeFlowMember(key: string | undefined, value: unknown): string {
  return compose(key, value, true).toString(STYLE).trim().slice(1, -1);
}

/** Write a value that takes another's place; a text keeps the kind of its quotation marks. */
export function writeValue(value: unknown, type: Scalar.Type | undefined, isInBrackets: boolean): string {
  const document = compose('key', value, isInBrackets);
  const member = isMap(document.contents) ? document.contents.items[0]?.value : undefined;
  const isQuoted = type === Scalar.QUOTE_SINGLE || type === Scalar.QUOTE_DOUBLE;
  if (isScalar(member) && typeof value === 'string' && isQuoted) member.type = type;
  const text = document.toString(STYLE).trim();
  return (isInBrackets ? text.slice(1, -1) : text).slice('key: '.length);
}

function compose(key: string | undefined, value: unknown, flow: boolean): Document {
  const document = new Document(key === undefined ? [value] : { [key]: value });
  visit(document, {
    Collection: (_, collection) => {
      if (flow || (isSeq(collection) && collection !== document.contents && collection.items.every(isScalar)))
        collection.flow = true;
    },
  });
  return document;
}
