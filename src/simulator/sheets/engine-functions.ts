/**
 * The engine with the functions it lacks or must take from the world: the clock, REGEXMATCH. It is large: loaded where a
 * formula is computed first.
 */
import { FunctionArgumentType, FunctionPlugin, HyperFormula } from 'hyperformula';

/** Handed to the engine as its `context`. */
export interface EngineContext {
  /** The world's clock as a serial date-time in the spreadsheet's time zone. */
  nowSerial: number;
}

type RunFunction = Parameters<FunctionPlugin['runFunction']>;
type Call = { args: RunFunction[0] };
type CallState = RunFunction[1];

class WorldFunctions extends FunctionPlugin {
  now(call: Call, state: CallState) {
    return this.runFunction(call.args, state, this.metadata('WORLDNOW'), () => this.clock());
  }

  today(call: Call, state: CallState) {
    return this.runFunction(call.args, state, this.metadata('WORLDTODAY'), () => Math.floor(this.clock()));
  }

  regexMatch(call: Call, state: CallState) {
    return this.runFunction(call.args, state, this.metadata('REGEXMATCH'), (text: string, pattern: string) =>
      new RegExp(pattern, 'u').test(text),
    );
  }

  private clock(): number {
    return (this.config.context as EngineContext).nowSerial;
  }
}

// HyperFormula's own enums are not exported: these are its `NumberType` values.
type NumberType = NonNullable<(typeof WorldFunctions.implementedFunctions)[string]['returnNumberType']>;

WorldFunctions.implementedFunctions = {
  WORLDNOW: {
    method: 'now',
    parameters: [],
    isVolatile: true,
    returnNumberType: 'NUMBER_DATETIME' as NumberType,
  },
  WORLDTODAY: {
    method: 'today',
    parameters: [],
    isVolatile: true,
    returnNumberType: 'NUMBER_DATE' as NumberType,
  },
  REGEXMATCH: {
    method: 'regexMatch',
    parameters: [{ argumentType: FunctionArgumentType.STRING }, { argumentType: FunctionArgumentType.STRING }],
  },
};

HyperFormula.registerFunctionPlugin(WorldFunctions, {
  enGB: { WORLDNOW: 'WORLDNOW', WORLDTODAY: 'WORLDTODAY', REGEXMATCH: 'REGEXMATCH' },
});

export { HyperFormula };
