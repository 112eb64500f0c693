/** Whether what somebody binds themselves to has an object: “continue to cooperate” has none. */
export function hasSubstance(action: string): boolean {
  // Names are no object by themselves: “strengthen relations with Prime Minister X”, “cooperate closely with Germany”.
  const rest = action
    // “… and highlighted their wish to …”: what is said besides is no part of it.
    .replace(
      /,?\sand\s(?:also\s)?(?:highlighted|stressed|underlined|underscored|emphasi[sz]ed|expressed|welcomed|noted|called|urged|reiterated|reaffirmed|appreciated|condemned|discussed|looked|recalled|acknowledged|recogni[sz]ed)\b[^\n]{0,2000}/i,
      ' ',
    )
    .replace(/\bwith\s(?:the\s)?[A-Z][\w'-]{0,40}(?:\s(?:of\s(?:the\s)?)?[A-Z][\w'-]{0,40}){0,5}(?=[\s,.;]|$)/g, ' ')
    .replace(/\bin\ssupport\sof\b/g, ' ')
    .replace(/[.,;:"]+/g, ' ')
    .split(/\s+/)
    .map((word) => word.toLowerCase().replace(/'s$/, ''))
    .filter((word) => word && !goodwill.has(word));
  return rest.length >= 1 && rest.join('').length >= 4;
}

/** Words that every statement of goodwill is made of. */
const goodwill = new Set(
  'a an the to of in on and or for with by at as it its their they them this that these those will would shall continue continuing cooperate cooperation cooperating collaborate collaboration coordinate coordination work working together close closely further more also even both sides two countries country bilateral relations relationship relationships ties strengthen strengthening enhance enhancing deepen deepening develop developing promote promoting advance advancing various wide broad range fields areas issues international regional global community arena situation matters efforts mutual mutually beneficial hand each other one another way ways toward towards going forward future all every field including such keep make basis based friendship friendly partnership regard respect context based interaction contact contacts touch remain remaining maintain maintaining spirit friendship good neighbourliness neighborliness excellent strong stronger positive dynamic momentum very much even order level levels more deep deeper special co-operate co-operation intensive equals equal equality respecting understanding trust greater progress prosperity benefit benefits nation nations region people peoples interest interests bond bonds shared common closer partner partners stronger fostering foster solidify new expand scope challenge challenges sustain sustaining stability meet meeting address addressing pressing free safe open secure prosperous indo-pacific'.split(
    ' ',
  ),
);
