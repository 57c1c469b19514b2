/** How the anchored questions grow with the graph, as SVG. */
import { compile } from 'vega-lite';
import { parse, View } from 'vega';

/**
 * Latency over the scale of the graph, both logarithmic, one panel for each question.
 * @param points `{question, server, scale, milliseconds}`
 */
export async function growthPlot(points) {
  const { spec } = compile({
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    background: 'white',
    data: { values: points },
    facet: { field: 'question', type: 'nominal', title: null, columns: 3, sort: null },
    columns: 3,
    spec: {
      width: 200,
      height: 140,
      mark: { type: 'line', point: true },
      encoding: {
        x: {
          field: 'scale',
          type: 'quantitative',
          scale: { type: 'log' },
          title: 'scale of the graph',
          axis: { values: [0.1, 1, 3] },
        },
        y: {
          field: 'milliseconds',
          type: 'quantitative',
          scale: { type: 'log', domain: [1, 300] },
          title: 'median, ms',
        },
        color: { field: 'server', type: 'nominal', title: null, sort: ['floor', 'product', 'peer'] },
      },
    },
  });
  return new View(parse(spec), { renderer: 'none' }).toSVG();
}
