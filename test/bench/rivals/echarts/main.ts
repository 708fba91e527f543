/**
 * Apache ECharts' graph series with its force layout: only the parts that it needs (`echarts/core`), the canvas
 * renderer, no animation of its own. `layoutAnimation` stays on, as its documentation advises above 100 nodes, "because
 * the layout process will cause browser to hang" (https://echarts.apache.org/en/option.html#series-graph.force).
 * At rest the positions are kept as they are (`layout: 'none'`), which also fits them to the view and lets a filter
 * hide nodes without a new layout.
 */
import { GraphChart } from 'echarts/charts';
import type { GraphSeriesOption } from 'echarts/charts';
import * as echarts from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { CanvasRenderer } from 'echarts/renderers';
import type { Strength } from '../corridorGraph.ts';
import { contextOpacity, fetchGraph, linkColor, scattered } from '../corridorGraph.ts';
import { countTick, graphContainer, markPainted, noteLayout, offer } from '../rival.ts';

/** What of the series is not in its types: the layout's stepper and the points that it keeps. */
interface ForceSeries {
  forceLayout: { step: (then?: (isFinished: boolean) => void) => void } | null;
  preservedPoints?: Readonly<Record<string, readonly [x: number, y: number]>>;
  getData(): { getItemLayout(index: number): [number, number] };
  coordinateSystem: { dataToPoint(point: readonly [number, number]): [number, number] };
}

echarts.use([GraphChart, LabelLayout, CanvasRenderer]);
const { nodes, links, strengths } = await fetchGraph();
const chart = echarts.init(graphContainer(), null, { renderer: 'canvas' });
const series = () =>
  (chart as unknown as { getModel(): { getSeriesByIndex(index: number): ForceSeries } })
    .getModel()
    .getSeriesByIndex(0);

const start = scattered(nodes.length, 1);
const width = chart.getWidth();
const height = chart.getHeight();
let resting: readonly (readonly [x: number, y: number])[] | null = null;

function optionOf(filtered: readonly Strength[] | null): GraphSeriesOption {
  const opacityOf = (number: number) => {
    const strength = filtered?.[number] ?? 'shown';
    if (strength === 'shown') return 1;
    return strength === 'hidden' ? 0 : contextOpacity;
  };
  return {
    type: 'graph',
    layout: resting ? 'none' : 'force',
    roam: true,
    animation: false,
    draggable: false,
    silent: false,
    emphasis: { scale: false },
    force: { layoutAnimation: true },
    left: 20,
    right: 20,
    top: 20,
    bottom: 20,
    lineStyle: { color: linkColor, width: 0.6, opacity: 1 },
    label: { show: false, position: 'right' },
    labelLayout: { hideOverlap: true },
    data: nodes.map(({ label, color, radiusPx, isNamed }, number) => {
      const [x, y] = resting?.[number] ?? [(start[number]?.x ?? 0) * width, (start[number]?.y ?? 0) * height];
      const opacity = opacityOf(number);
      return {
        id: String(number),
        name: label,
        x,
        y,
        symbolSize: 2 * radiusPx,
        itemStyle: { color, opacity },
        ...(isNamed ? { label: { show: opacity > 0 } } : {}),
      };
    }),
    links: links.map(({ source, target }) => ({
      source,
      target,
      ...(filtered ? { lineStyle: { opacity: Math.min(opacityOf(source), opacityOf(target)) } } : {}),
    })),
  };
}

function rest(): void {
  if (resting) return;
  const model = series();
  resting = nodes.map((_, number) => [...model.getData().getItemLayout(number)] as [number, number]);
  chart.setOption({ series: [optionOf(null)] });
  markPainted('settled');
}

let began = performance.now();
chart.setOption({ series: [optionOf(null)] });
// The first step was part of that call; the others follow one by one and are timed here.
const { forceLayout } = series();
if (!forceLayout) throw new Error('ECharts has no force layout');
const step = forceLayout.step;
forceLayout.step = (then) => {
  began = performance.now();
  step((isFinished) => {
    noteLayout(began);
    countTick();
    // While resting nothing may schedule a further step.
    then?.(isFinished || resting !== null);
    if (isFinished) rest();
  });
};
markPainted('drawn');

offer({
  filter(sectors) {
    chart.setOption({ series: [optionOf(sectors.length === 0 ? null : strengths(sectors))] });
  },
  stop: rest,
  positions: () => {
    const model = series();
    return nodes.map((_, number) =>
      model.coordinateSystem.dataToPoint(model.getData().getItemLayout(number)),
    );
  },
});
