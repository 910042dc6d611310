"""What a syllable of Vietnamese may be made of."""

import re

_ONSET = r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvx])?"
_CODA = r"(?:ch|ng|nh|[cmnpt])?"
_OPEN = r"ai|ao|au|ay|eo|eu|ia|iu|oi|ui|uu|ieu|yeu|oai|oao|oay|oeo|uoi|uou|uay|uai|uyu|uya|ueu"
# In small letters without marks.
SYLLABLE = re.compile(rf"{_ONSET}(?:(?:a|e|i|o|u|y|ie|ye|oa|oe|ua|ue|uo|uy|uye){_CODA}|{_OPEN})")
