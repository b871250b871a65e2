from jbptools.plan.document.plan import Plan as Plan
from jbptools.plan.joint.result import joint_money as joint_money
from jbptools.plan.joint.result import with_results as with_results
from jbptools.plan.steps import ALL_STEPS as ALL_STEPS
from jbptools.plan.steps import STEPS as STEPS
from jbptools.plan.steps import blockers as blockers
from jbptools.plan.steps import progress as progress
