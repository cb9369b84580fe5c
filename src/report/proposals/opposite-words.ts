/** Words that make two otherwise alike phrases speak of different things. Each line is one choice. */
const CHOICES: readonly (readonly RegExp[])[] = [
  [/国家级/u, /省级/u, /市级/u, /县级/u, /[乡镇]级/u],
  [/上升|增长|增加|提高|增幅/u, /下降|减少|降低|降幅/u],
  [/列入/u, /移出/u],
  [/主动公开/u, /申请公开/u],
  [/不予受理|未受理/u, /(?<!不予|未)受理/u],
  [/村(?:（社区）)?调/u, /镇(?:（园区）)?调/u],
];

/** Whether one phrase says what rules the other out: 省级示范村 and 市级示范村, 上升 and 下降. */
export function areOpposite(a: string, b: string): boolean {
  return CHOICES.some((choice) => {
    const inA = choice.map((word) => word.test(a));
    const inB = choice.map((word) => word.test(b));
    return inA.includes(true) && inB.includes(true) && !inA.some((isSaid, index) => isSaid && inB[index]);
  });
}
