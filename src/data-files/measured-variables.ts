import type { BoundFigure } from '../ledger/bound-figure.ts';
import { writeFigure } from '../ledger/printed-figure.ts';

/** A figure as schema.org has it, whose `value` may be a number or a text. */
export interface PropertyValue {
  '@type': 'PropertyValue';
  propertyID: string;
  name: string;
  /** A number where it is exact; else the text, `近50%`, so that nobody who takes the value takes it for exact. */
  value: number | string;
  /** Of a number; a text has its own. */
  unitText?: string;
  /** That a person has entered it, and how the text prints it. */
  description?: string;
}

/** Describe figures for search engines. */
export function describeVariables(figures: readonly BoundFigure[]): PropertyValue[] {
  return figures.map((figure) => {
    const { indicator, observation, period, quantity } = figure;
    return {
      '@type': 'PropertyValue',
      propertyID: indicator.id,
      name: `${indicator.name}（${period}年）`,
      ...(observation.qualifier === undefined
        ? { value: observation.value, unitText: quantity.unit }
        : { value: writeFigure(figure) }),
      ...(observation.printed === undefined
        ? {}
        : { description: `人工登记：原文印作“${observation.printed}”，数值由人换算。` }),
    };
  });
}
