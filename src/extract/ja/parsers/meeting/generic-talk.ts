/** 「政府要人との会談」, 「参加大臣とのバイ会談」: talks that are told one by one elsewhere, not one of them. */
const generic =
  /(?:要人|(?:参加|各国|関係)(?:国)?(?:の)?(?:大臣|閣僚|首脳|代表|要人)|関係者)(?:ら|等)?との(?:バイ|二国間|個別)?会談$/;

/** 「一連のASEAN関連経済大臣会合」: several at once. */
const group = /^(?:一連の)?[A-Za-z0-9]{0,8}関連[^第日]{2,12}$/;

/** 「二国間首脳会談への出席」: a heading over several. */
const kind = /^(?:各国)?(?:二国間|多国間|一連の|各国)(?:首脳|外相|大臣|閣僚)?(?:会談|会合)$/;

export const isGenericTalk = (name: string): boolean => generic.test(name) || kind.test(name);
export const isGroup = (name: string): boolean => group.test(name);
