/** 「政府要人との会談」, 「参加大臣とのバイ会談」: talks that are told one by one elsewhere, not one of them. */
const generic =
  /(?:要人|(?:参加|各国|関係)(?:国)?(?:の)?(?:大臣|閣僚|首脳|代表|要人)|関係者)(?:ら|等)?との(?:バイ|二国間|個別)?会談$/;

export const isGenericTalk = (name: string): boolean => generic.test(name);
