from jbptools.plan.model import Plan as Plan
from jbptools.plan.steps import ALL_STEPS as ALL_STEPS
from jbptools.plan.steps import STEPS as STEPS
from jbptools.plan.steps import blockers as blockers
from jbptools.plan.steps import progress as progress
