import { definePlugin, type DOMReadyEvent, type HtmlElement, Rule, type RuleConstructor } from 'html-validate';

/** A day or a minute as HTML wants it in `<time>`: `2020-03-30`, `2020-03-30T09:49+08:00`, `2019`. */
const MACHINE_TIME = /^\d{4}(-\d\d(-\d\d([T ]\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:?\d\d)?)?)?)?$/;

/** A rule that some of the elements that a selector finds break. */
function rule(
  selector: string,
  message: string,
  isWrong: (element: HtmlElement) => boolean,
): RuleConstructor<void, void> {
  return class extends Rule {
    setup(): void {
      this.on('dom:ready', ({ document }: DOMReadyEvent) => {
        for (const element of document.querySelectorAll(selector)) {
          if (isWrong(element)) this.report(element, message);
        }
      });
    }
  };
}

function isWithin(element: HtmlElement, attribute: string): boolean {
  const { parent } = element;
  return parent !== null && (parent.hasAttribute(attribute) || isWithin(parent, attribute));
}

/** What the Nu checker refuses and html-validate does not know of; see `tests/build/nu-checker.test.ts`. */
export const markupRules = definePlugin({
  name: 'markup',
  rules: {
    'markup/time': rule(
      'time',
      'is no time that a machine can read',
      (element) => !MACHINE_TIME.test(element.getAttributeValue('datetime') ?? element.textContent.trim()),
    ),
    'markup/itemprop': rule(
      '[itemprop]',
      'is a property of no item: nothing around it has itemscope',
      (element) => !isWithin(element, 'itemscope'),
    ),
    'markup/table-role': rule(
      'thead[role], tbody[role], tr[role], th[role], td[role]',
      'a part of a table has its role already',
      () => true,
    ),
  },
  configs: {
    all: { rules: { 'markup/time': 'error', 'markup/itemprop': 'error', 'markup/table-role': 'error' } },
  },
});
